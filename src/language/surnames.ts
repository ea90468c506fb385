/** Family names of the country and of its northern mountains. */
export const SURNAMES =
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh mai tô lương hà đoàn lâm cao triệu lưu tạ chu châu phùng quách tống đào thái kiều vương vi la lò lường cầm quàng tòng cà điêu đèo vàng giàng thào lù ma sùng cư hảng hạng tráng sải lừu cứ chảo tẩn lồ lèng hầu thền vừ mùa sình phà pờ khoàng làn lầu mã nùng bế lục sầm hứa bàn lỳ cháng xin tải'.split(
    ' ',
  )
